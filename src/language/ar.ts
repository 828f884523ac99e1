/** Arabic: messages and letters. */
export { messages } from "./locales/ar.po";
