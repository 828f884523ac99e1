/**
 * What is said and is wrong, outdated or contested: refuted with sources, or each side with its own.
 */
import { useEffect, useRef, useState } from "react";
import { type Claim, type ClaimKind, claims } from "../../ephemeris/claims";
import { matchingClaims } from "../eventSearch";
import { i18n } from "../language/i18n";
import { useSources } from "../sources";
import { moveInList } from "./listKeys";
import { SearchField } from "./SearchField";
import { SourceLine } from "./SourceLine";

const kinds: readonly { readonly id: ClaimKind | ""; readonly label: string }[] = [
  { id: "", label: /*i18n*/ "All" },
  { id: /*i18n*/ "wrong", label: /*i18n*/ "Wrong" },
  { id: /*i18n*/ "outdated", label: /*i18n*/ "Outdated" },
  { id: /*i18n*/ "contested", label: /*i18n*/ "Contested" },
];

function ClaimItem({ claim }: { claim: Claim }): React.JSX.Element {
  const { id, kind, answer, shown, sources, sides } = claim;
  const item = useRef<HTMLElement>(null);
  const asked = useSources((state) => (state.entry === id ? state.asked : undefined));
  useEffect(() => {
    if (asked === undefined) return;
    item.current?.scrollIntoView({ block: "start" });
    item.current?.focus();
  }, [asked]);
  return (
    <li>
      <article
        ref={item}
        className={`claim entry claim-${kind}`}
        tabIndex={-1}
        aria-labelledby={`claim-${id}`}
        data-testid={`claim-${id}`}
      >
        <h3 id={`claim-${id}`}>
          <span className={`kind kind-${kind}`}>{i18n.t(kind)}</span>{" "}
          {kind === "contested" ? i18n.t(claim.claim) : i18n.t("“{claim}”", { claim: i18n.t(claim.claim) })}
        </h3>
        <p>{i18n.t(answer)}</p>
        {sides.length > 0 && (
          <ol className="sides" aria-label={i18n.t("What each side says")}>
            {sides.map(({ says, source }) => (
              <li key={says}>
                {i18n.t(says)}
                <ul className="sources">
                  <SourceLine source={source} />
                </ul>
              </li>
            ))}
          </ol>
        )}
        {sources.length > 0 && (
          <ul className="sources" aria-label={i18n.t("Sources")}>
            {sources.map((source) => (
              <SourceLine key={source.text} source={source} />
            ))}
          </ul>
        )}
        {shown !== undefined && (
          <p className="fine">
            <strong>{i18n.t("Shown here:")}</strong> {i18n.t(shown)}
          </p>
        )}
      </article>
    </li>
  );
}

export function ClaimList(): React.JSX.Element {
  const asked = useSources((state) => state.asked);
  const [text, setText] = useState("");
  const [kind, setKind] = useState<ClaimKind | "">("");
  // An entry that is asked for must not be hidden by an earlier search.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request counts
  useEffect(() => {
    setText("");
    setKind("");
  }, [asked]);
  const found = matchingClaims(claims, text, kind);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move among the entries inside
    <div onKeyDown={moveInList}>
      <SearchField
        label={i18n.t("Search claims")}
        text={text}
        onText={setText}
        found={i18n.t("{found} of {all} claims", { found: found.length, all: claims.length })}
      />
      <fieldset className="segments" aria-label={i18n.t("Kind of claim")}>
        {kinds.map(({ id, label }) => (
          <button key={label} type="button" aria-pressed={kind === id} onClick={() => setKind(id)}>
            {i18n.t(label)}
          </button>
        ))}
      </fieldset>
      <ol className="claims">
        {found.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} />
        ))}
      </ol>
    </div>
  );
}
