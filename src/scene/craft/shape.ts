/**
 * The sizes the model is built from, m, and how the craft's axes lie in it. Axes: x the thrust, engines on −x and the capsule
 * on +x; y along the span of the wings; −z the face with cameras, arm and leg-arms, the antenna's mast on +z.
 */
import shape from "../../../ephemeris/data/probe/spacecraft-shape.json";

const { lengths, counts, operation } = shape;

export const bodyM = lengths.bodyM.value;
export const halfBodyM = bodyM / 2;
export const wingRadiusM = lengths.wingM.value / 2;
export const spanM = lengths.spanM.value;
/** From the craft's centre to the middle of a wing: its outer corner is at half the span. */
export const wingCenterM = spanM / 2 - wingRadiusM;
export const wingSides = counts.wingSides.value;
export const capsuleRadiusM = lengths.capsuleM.value / 2;
export const dishRadiusM = lengths.dishM.value / 2;
export const legM = lengths.legM.value;
export const armM = lengths.armM.value;
export const legCount = counts.legs.value;
export const ionGridRadiusM = lengths.ionThrusterM.value / 2;
export const nozzleRadiusM = lengths.nozzleM.value / 2;
export const personM = lengths.personM.value;

export const dishReachRad = (operation.dishReachDeg.value * Math.PI) / 180;
export const slewS = operation.slewS.value;
export const facingKm = operation.facingKm.value;
export const mainEngineN = operation.mainEngineN.value;
export const shortestBurnS = operation.shortestBurnS.value;

/** Joint of the antenna on its mast: high enough that the dish turned to its limit stays clear of the body. */
export const dishJointM = [0, 0, halfBodyM + 0.95] as const;
/** Where the arm begins, and where leg-arm `i` does; the arm swings in the plane y = const. */
export const armJointM = [0.86, -0.55, -halfBodyM - 0.1] as const;
export const legAngleRad = (i: number): number => ((i + 0.5) * 2 * Math.PI) / legCount;
export const legJointRadiusM = halfBodyM * Math.SQRT2 + 0.07;
export const legJointHeightM = -halfBodyM + 0.12;
/** Mouths of the ion thrusters and of the main engine, which all push along +x. */
export const ionMouthXM = -halfBodyM - 0.3;
export const ionOffsetM = 0.66;
export const nozzleMouthXM = -halfBodyM - 0.66;

/** Everything the model shows lies within this distance of its centre: half the span, and a figure beside it. */
export const reachM = spanM / 2 + 0.15;
