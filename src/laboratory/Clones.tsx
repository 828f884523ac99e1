/** Clones of a published orbit, drawn from its uncertainty: how far they part, and when the present episode of each ends. */
import { useState } from "react";
import { copyText } from "../copy";
import { CloneHistogram } from "./CloneHistogram";
import { cloneCounts, cloneSpan, clonesCommand, publishedEpisode, seedOf } from "./clonesForm";
import { binsOf, quantile } from "./fan";
import type { useClones } from "./useClones";
import { classWords, yearOf, yearText } from "./words";

const mostBins = 12;
/** An assumption: about what a year of observations gives. */
const assumedAu = 1e-7;

export function Clones({
  body,
  clones: { run, start, cancel },
}: {
  body: string;
  clones: ReturnType<typeof useClones>;
}): React.JSX.Element {
  const [count, setCount] = useState<number>(cloneCounts[0]);
  const [seedText, setSeedText] = useState("7");
  const seed = seedOf(seedText);
  const done = run?.done;
  const command = run && clonesCommand(run.job, done?.isAssumed === true ? assumedAu : undefined);
  return (
    <>
      <p className="fine">
        An orbit is known only so well. Clones are orbits that fit as well, drawn from its uncertainty: where they
        agree, the future is known; where the fan opens, it is not.
      </p>
      <div className="lab-tools">
        <label>
          <span className="for-screen-readers">Number of clones</span>
          <select value={count} data-testid="clones-count" onChange={(event) => setCount(Number(event.target.value))}>
            {cloneCounts.map((n) => (
              <option key={n} value={n}>
                {n} clones
              </option>
            ))}
          </select>
        </label>
        <label className="lab-seed">
          Seed{" "}
          <input
            inputMode="numeric"
            value={seedText}
            aria-invalid={seed === undefined}
            data-testid="clones-seed"
            onChange={(event) => setSeedText(event.target.value)}
          />
        </label>
        {run?.state === "running" ? (
          <button type="button" data-testid="clones-cancel" onClick={cancel}>
            Cancel
          </button>
        ) : (
          <button
            type="button"
            className="primary"
            data-testid="clones-run"
            disabled={seed === undefined}
            onClick={() => seed !== undefined && start({ body, clones: count, seed, assumedAu, ...cloneSpan })}
          >
            Run clones
          </button>
        )}
      </div>
      {run !== undefined && (
        <p role="status" data-testid="clones-state" data-state={run.state} data-done={done?.orbits ?? 0}>
          {stateText(run.state, run.message)}{" "}
          {done === undefined ? "" : `${done.orbits} of ${run.job.clones + 1} orbits are done, seed ${run.job.seed}.`}
        </p>
      )}
      {run?.state === "running" && <progress value={run.share} aria-label="Clones run" />}
      {done !== undefined && <Outcome body={body} done={done} />}
      {command !== undefined && (
        <>
          <h3>The same on the command line</h3>
          <textarea readOnly rows={3} aria-label="Command line" data-testid="clones-command" value={command} />
          <div className="actions">
            <button
              type="button"
              onClick={() => void copyText(command, "Command copied.", "select the command instead.")}
            >
              Copy command
            </button>
          </div>
        </>
      )}
    </>
  );
}

function stateText(state: "running" | "whole" | "cancelled" | "failed", message: string | undefined): string {
  if (state === "failed") return `The clones could not be run: ${message}.`;
  if (state === "cancelled") return "Cancelled; what was done stays.";
  return state === "running" ? "Running." : "Done.";
}

/** What the clones say, beside what a paper says. */
function Outcome({
  body,
  done,
}: {
  body: string;
  done: NonNullable<NonNullable<ReturnType<typeof useClones>["run"]>["done"]>;
}): React.JSX.Element {
  const { episodes, uncertainty, isAssumed } = done;
  const kind = episodes[0]?.kind;
  const same = episodes.filter((episode) => episode.kind === kind);
  const ends = same.map(({ toTdb }) => yearOf(toTdb));
  const known = Float64Array.from(ends.filter(Number.isFinite)).sort();
  const begins = same.map(({ fromTdb }) => fromTdb).filter(Number.isFinite);
  const published = publishedEpisode(body);
  return (
    <>
      <p data-testid="clones-outcome">
        {same.length} of {episodes.length} are now on the same kind of orbit: {kind && classWords[kind].name}.{" "}
        {known.length === 0 ? "In none of them does it end within the run." : endText(known)}{" "}
        {begins.length > 0 && `It began ${betweenText(begins.map(yearText))}.`}
      </p>
      <CloneHistogram
        bins={binsOf(ends, mostBins, published?.ends.year ?? undefined)}
        outlasting={ends.length - known.length}
        publishedYear={published?.ends.year ?? undefined}
      />
      {published !== undefined && (
        <p className="fine">
          Published: began {published.began.text}, ends {published.ends.text} (
          {published.source.url === undefined ? (
            published.source.text
          ) : (
            <a href={published.source.url} target="_blank" rel="noreferrer">
              {published.source.text}
            </a>
          )}
          ).
        </p>
      )}
      <p className="fine">
        {isAssumed && "No uncertainty of this orbit is published: an assumption is taken. "}
        Clones of the published orbit, from {uncertainty}. Fan in the plot: least to most, and the middle half.
      </p>
    </>
  );
}

/** When the episode ends; `known`: the years of those clones whose end the run sees, in order. */
function endText(known: Float64Array): string {
  const years = [known[0], known[known.length - 1]].map((year) => year.toFixed(1));
  const half = years[0] === years[1] ? "" : `, in half of them by ${quantile(known, 0.5).toFixed(1)}`;
  return `It ends ${betweenText(years)}${half}.`;
}

/** "in 2331" or "between 2329 and 2333". */
function betweenText(years: readonly string[]): string {
  const sorted = [...years].sort((a, b) => Number(a) - Number(b));
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  return least === most ? `in ${least}` : `between ${least} and ${most}`;
}
