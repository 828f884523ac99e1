/** A catalog of Lingui's, made ready by its plugin when the app is built. */
declare module "*.po" {
  import type { Messages } from "@lingui/core";
  export const messages: Messages;
}
