/**
 * The way bodies have come, in the centre and frame of the framing: bright behind the body and fading into the past; for
 * the quasi-moon's loop also the whole mission span, faint. Sampled with `stateOf`, kept, never recomputed.
 */
import { useEffect, useMemo } from "react";
import type { Ephemeris } from "../../ephemeris/ephemeris";
import type { Framing, TrailSpec } from "../framings";
import { lineOpacity } from "./fading";
import { KeptLine } from "./keptLine";
import { lookOf } from "./looks";
import { Ribbon } from "./ribbon";
import { bodyIndex, snapshot } from "./snapshot";
import { Track } from "./track";
import { usePathFrame } from "./usePathFrame";

interface Trail {
  readonly spec: TrailSpec;
  readonly track: Track;
  readonly bright: Ribbon;
  readonly whole: KeptLine | undefined;
  readonly bodyAt: number;
}

function newTrail(ephemeris: Ephemeris, framing: Framing, spec: TrailSpec): Trail {
  const track = new Track(ephemeris, spec.body, framing.center, framing.frame, spec.stepS);
  const { color } = lookOf(spec.body);
  if (spec.whole) track.ensure(0, track.count - 1);
  return {
    spec,
    track,
    bright: new Ribbon(Math.ceil(spec.brightS / spec.stepS) + 3, color, spec.body === "kamooalewa" ? 2.2 : 1.6),
    whole: spec.whole ? new KeptLine(track.positionsKm, track.count, color, 1) : undefined,
    bodyAt: 3 * bodyIndex(spec.body),
  };
}

function writeBright({ spec, track, bright, bodyAt }: Trail): void {
  const { tTdb, positionsKm: p } = snapshot;
  const last = track.sampleBefore(tTdb);
  const first = track.sampleBefore(tTdb - spec.brightS);
  track.ensure(first, last);
  const { positionsKm } = track;
  bright.begin();
  for (let k = first; k <= last; k++) {
    const age = Math.max(0, 1 - (tTdb - track.timeOf(k)) / spec.brightS);
    bright.add(positionsKm[3 * k], positionsKm[3 * k + 1], positionsKm[3 * k + 2], age * age * (3 - 2 * age));
  }
  bright.add(p[bodyAt], p[bodyAt + 1], p[bodyAt + 2], 1);
  bright.end(0.95 * lineOpacity(spec.body));
}

export function Trails({ ephemeris, framing }: { ephemeris: Ephemeris; framing: Framing }): React.JSX.Element {
  const trails = useMemo(() => framing.trails.map((spec) => newTrail(ephemeris, framing, spec)), [ephemeris, framing]);
  useEffect(
    () => () => {
      for (const { bright, whole } of trails) {
        bright.dispose();
        whole?.dispose();
      }
    },
    [trails],
  );
  usePathFrame(() => {
    for (let i = 0; i < trails.length; i++) {
      writeBright(trails[i]);
      const { spec, whole } = trails[i];
      whole?.show(0.13 * lineOpacity(spec.body));
    }
  });
  return (
    <>
      {trails.map(({ spec, bright, whole }) => (
        <group key={spec.body} matrixAutoUpdate={false}>
          <primitive object={bright.mesh} dispose={null} />
          {whole && <primitive object={whole.mesh} dispose={null} />}
        </group>
      ))}
    </>
  );
}
