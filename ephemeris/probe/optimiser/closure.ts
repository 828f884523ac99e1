/**
 * From impulses to thrust, and from the optimiser's field to the full propagator: the leg is flown as the probe flies it, and
 * what it misses is taken off with the matrices at hand, until nothing is left. Spreading impulses over their segments alone
 * misses by thousands of km.
 */
import { DualSolver } from "./dual";
import type { Shooting } from "./shooting";
import type { Bounds } from "./solver";
import { norm, squareOf } from "./vectors";

/** Passes at most; each gains a factor of ten to a hundred. */
const passes = 12;
/** Cutting an impulse moves the path, and with it what the engine can give: so often the two are brought together. */
const cutRounds = 8;
/** Residual at which it stops: tens of metres; rounding beside Earth, grown on the way, allows little less. */
const closed = 2e-10;

/**
 * Corrects impulses and free variables of `shooting` so that `flyFully` (which flies them through the full propagator and
 * returns the barycentric end state) meets the target. Segments without thrust stay without. `miss` and `residual` of the shooting
 * are those of the last flight.
 */
export function closeLeg(shooting: Shooting, bounds: Bounds, flyFully: () => ArrayLike<number>): void {
  const { n, b, a, impulses, free } = shooting;
  const bound = new Float64Array(n);
  const target = new Float64Array(6);
  const dual = new DualSolver();
  let best = { residual: Number.POSITIVE_INFINITY, impulses: impulses.slice(), free: free.slice() };
  bounds(shooting, bound);
  for (let i = 0; i < n; i++) if (squareOf(impulses, 3 * i) === 0) bound[i] = 0;
  for (let pass = 0; ; pass++) {
    shooting.compareEnd(flyFully());
    const residual = norm(shooting.residual);
    if (residual < best.residual) best = { residual, impulses: impulses.slice(), free: free.slice() };
    if (pass === passes || residual < closed || residual > 4 * best.residual) break;
    shooting.writeLinearTarget(target);
    dual.lambda.fill(0);
    dual.solve({
      n,
      free: free.length,
      b,
      a,
      target,
      bound,
      u: impulses,
      p: free,
      fuelWeight: 0,
      energyWeight: 0,
      proximalWeight: 1,
      freeWeight: 1e-3,
      missWeight: 1e14,
    });
    impulses.set(dual.u);
    free.set(dual.p);
  }
  impulses.set(best.impulses);
  free.set(best.free);
  shooting.compareEnd(flyFully());
}

/** Cuts impulses down to what the engine allows on the path they make: for a leg that does not arrive, and is shown all the same. */
export function cutToBounds(shooting: Shooting, bounds: Bounds): void {
  const { n, impulses } = shooting;
  const bound = new Float64Array(n);
  for (let round = 0; round < cutRounds; round++) {
    shooting.fly();
    bounds(shooting, bound);
    for (let i = 0; i < n; i++) {
      const size = Math.sqrt(squareOf(impulses, 3 * i));
      if (size <= bound[i]) continue;
      for (let c = 0; c < 3; c++) impulses[3 * i + c] *= bound[i] / size;
    }
  }
}
