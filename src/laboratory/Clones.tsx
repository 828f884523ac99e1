/** Clones of a published orbit, drawn from its uncertainty: how far they part, and when the present episode of each ends. */
import { useState } from "react";
import { i18n } from "../language/i18n";
import { toldFailure, toldText } from "../language/problemText";
import { CommandLine } from "../panels/CommandLine";
import { CloneHistogram } from "./CloneHistogram";
import { cloneCounts, cloneSpan, clonesCommand, publishedEpisode, seedOf } from "./clonesForm";
import { binsOf, quantile } from "./fan";
import type { ClonesRun, useClones } from "./useClones";
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
        {i18n.t(
          "An orbit is known only so well. Clones are orbits that fit as well, drawn from its uncertainty: where they agree, the future is known; where the fan opens, it is not.",
        )}
      </p>
      <div className="lab-tools">
        <label>
          <span className="for-screen-readers">{i18n.t("Number of clones")}</span>
          <select value={count} data-testid="clones-count" onChange={(event) => setCount(Number(event.target.value))}>
            {cloneCounts.map((n) => (
              <option key={n} value={n}>
                {i18n.t("{n} clones", { n })}
              </option>
            ))}
          </select>
        </label>
        <label className="lab-seed">
          {i18n.t("Seed")}{" "}
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
            {i18n.t("Cancel")}
          </button>
        ) : (
          <button
            type="button"
            className="primary"
            data-testid="clones-run"
            disabled={seed === undefined}
            onClick={() => seed !== undefined && start({ body, clones: count, seed, assumedAu, ...cloneSpan })}
          >
            {i18n.t("Run clones")}
          </button>
        )}
      </div>
      {run !== undefined && (
        <p role="status" data-testid="clones-state" data-state={run.state} data-done={done?.orbits ?? 0}>
          {stateText(run)}{" "}
          {done === undefined
            ? ""
            : i18n.t("{done} of {all} orbits are done, seed {seed}.", {
                done: done.orbits,
                all: run.job.clones + 1,
                seed: String(run.job.seed),
              })}
        </p>
      )}
      {run?.state === "running" && <progress value={run.share} aria-label={i18n.t("Clones run")} />}
      {done !== undefined && <Outcome body={body} done={done} />}
      {command !== undefined && <CommandLine command={command} rows={3} testId="clones-command" />}
    </>
  );
}

function stateText({ state, failure }: ClonesRun): string {
  if (failure !== undefined)
    return i18n.t("The clones could not be run: {message}.", { message: toldFailure(failure) });
  if (state === "cancelled") return i18n.t("Cancelled; what was done stays.");
  return state === "running" ? i18n.t("Running.") : i18n.t("Done.");
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
        {kind &&
          i18n.t("{same} of {all} are now on the same kind of orbit: {kind}.", {
            same: same.length,
            all: episodes.length,
            kind: i18n.t(classWords[kind].name),
          })}{" "}
        {known.length === 0 ? i18n.t("In none of them does it end within the run.") : endText(known)}{" "}
        {begins.length > 0 && beginText(begins.map(yearText))}
      </p>
      <CloneHistogram
        bins={binsOf(ends, mostBins, published?.ends.year ?? undefined)}
        outlasting={ends.length - known.length}
        publishedYear={published?.ends.year ?? undefined}
      />
      {published !== undefined && (
        <p className="fine">
          {i18n.t("Published: began {began}, ends {ends}", {
            began: i18n.t(published.began.text),
            ends: i18n.t(published.ends.text),
          })}{" "}
          (
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
        {isAssumed && `${i18n.t("No uncertainty of this orbit is published: an assumption is taken.")} `}
        {i18n.t(
          "Clones of the published orbit, from {uncertainty}. Fan in the plot: least to most, and the middle half.",
          {
            uncertainty: toldText(uncertainty),
          },
        )}
      </p>
    </>
  );
}

/** When the episode ends; `known`: the years of those clones whose end the run sees, in order. */
function endText(known: Float64Array): string {
  const [least, half, most] = [known[0], quantile(known, 0.5), known[known.length - 1]].map((year) => year.toFixed(1));
  return least === most
    ? i18n.t("It ends in {year}.", { year: least })
    : i18n.t("It ends between {least} and {most}, in half of them by {half}.", { least, most, half });
}

/** Since when it has lasted, by the years of the clones. */
function beginText(years: readonly string[]): string {
  const sorted = [...years].sort((a, b) => Number(a) - Number(b));
  const [least, most] = [sorted[0], sorted[sorted.length - 1]];
  return least === most
    ? i18n.t("It began in {year}.", { year: least })
    : i18n.t("It began between {least} and {most}.", { least, most });
}
