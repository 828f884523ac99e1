/**
 * What the page and the ephemeris worker say to each other. Times are TDB seconds past J2000.
 * The finished ephemeris travels as the bytes of `saveEphemeris`, transferred, not copied.
 */

export interface BuildRequest {
  readonly bodies: readonly string[];
  readonly fromTdb: number;
  readonly toTdb: number;
}

export type BuildReply =
  | { readonly kind: "progress"; readonly fraction: number; readonly label: string }
  | { readonly kind: "ready"; readonly bytes: Uint8Array<ArrayBuffer>; readonly buildMs: number }
  | { readonly kind: "failed"; readonly message: string };
