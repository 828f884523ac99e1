/**
 * All that is fixed to the stars: the Milky Way, the stars, and the figures people have seen in them.
 */
import { lazy, Suspense } from "react";
import { useLayer } from "../../store";
import { Stars } from "../Stars";
import { MilkyWay } from "./MilkyWay";

const Asterisms = lazy(() => import("./Asterisms"));

export function Sky(): React.JSX.Element {
  const hasWestern = useLayer("asterisms");
  const hasChinese = useLayer("chinese-asterisms");
  return (
    <>
      <MilkyWay />
      <Stars />
      <Suspense fallback={null}>
        {hasWestern && <Asterisms culture="western" />}
        {hasChinese && <Asterisms culture="chinese" />}
      </Suspense>
    </>
  );
}
