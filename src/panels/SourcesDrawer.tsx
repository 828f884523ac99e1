/**
 * The drawer of events and sources: what happened and is planned, claims that are wrong or contested, and how the figures are
 * known. Three lists under tabs.
 */
import { useLayoutEffect, useRef } from "react";
import { i18n } from "../language/i18n";
import { chooseSources, type SourcesTab, useSources } from "../sources";
import { ClaimList } from "./ClaimList";
import { Drawer } from "./Drawer";
import { EventList } from "./EventList";
import { SourcesTopics } from "./SourcesTopics";
import "../styles/sources.css";

const tabs: readonly { readonly id: SourcesTab; readonly label: string; readonly List: () => React.JSX.Element }[] = [
  { id: "events", label: /*i18n*/ "Events", List: EventList },
  { id: "claims", label: /*i18n*/ "Claims", List: ClaimList },
  { id: "topics", label: /*i18n*/ "How we know", List: SourcesTopics },
];

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

export default function SourcesDrawer(): React.JSX.Element {
  const chosen = useSources((state) => state.tab);
  const row = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another list starts at its top; an entry asked for is scrolled to after that
  useLayoutEffect(() => {
    row.current?.parentElement?.scrollTo(0, 0);
  }, [chosen]);
  const { List } = tabs.find(({ id }) => id === chosen) ?? tabs[0];

  const turn = (event: React.KeyboardEvent, at: number): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    // These keys step time elsewhere.
    event.preventDefault();
    event.stopPropagation();
    const next = (at + step + tabs.length) % tabs.length;
    chooseSources(tabs[next].id);
    row.current?.querySelectorAll("button")[next].focus();
  };

  return (
    <Drawer title={i18n.t("Events and sources")}>
      <div className="tabs" role="tablist" aria-label={i18n.t("Lists")} ref={row}>
        {tabs.map(({ id, label }, i) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`tab-${id}`}
            aria-selected={id === chosen}
            aria-controls="sources-list"
            tabIndex={id === chosen ? 0 : -1}
            data-testid={`tab-${id}`}
            onClick={() => chooseSources(id)}
            onKeyDown={(event) => turn(event, i)}
          >
            {i18n.t(label)}
          </button>
        ))}
      </div>
      <div role="tabpanel" id="sources-list" aria-labelledby={`tab-${chosen}`}>
        <List />
      </div>
    </Drawer>
  );
}
