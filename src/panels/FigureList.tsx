/**
 * Figures of the read-outs, each a button that opens its card: how it is measured and known, and copying it. Full digits are in
 * `data-value`.
 */
import { useEffect, useRef, useState } from "react";
import { copyText } from "../copy";
import { basisWords, type Figure, figureLine, measuredHow } from "../figures";
import { openSources } from "../sources";
import "../styles/figures.css";

/** The parts that say something as one sentence. */
function sentenceOf(parts: readonly string[]): string {
  const text = parts.filter((part) => part !== "").join("; ");
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function Card({ figure, tTdb, onClose }: { figure: Figure; tTdb: number; onClose: () => void }): React.JSX.Element {
  const { id, name, basis, data, dataUnit, topic } = figure;
  const line = figureLine(figure, tTdb);
  const card = useRef<HTMLDivElement>(null);
  // Newer browsers answer with a promise, which an effect must not return.
  useEffect(() => {
    card.current?.scrollIntoView({ block: "nearest" });
  }, []);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    document.getElementById(`figure-${id}`)?.focus();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the keys are in
    <div className="figure-card" ref={card} id={`card-${id}`} onKeyDown={onKeyDown} data-testid={`card-${id}`}>
      <dt>{name}</dt>
      <dd>
        <p>{sentenceOf([measuredHow(figure), basisWords[basis] ?? basis])}</p>
        {dataUnit !== "1" && (
          <p className="digits">
            {data} {dataUnit}
          </p>
        )}
        <div className="actions">
          <button
            type="button"
            data-testid={`copy-${id}`}
            onClick={() => void copyText(line, `Copied: ${line}`, `select it here: ${line}`)}
          >
            Copy
          </button>
          <button type="button" data-testid={`sources-${id}`} onClick={() => openSources("topics", topic)}>
            How do we know?
          </button>
        </div>
      </dd>
    </div>
  );
}

function Row(props: { figure: Figure; tTdb: number; isOpen: boolean; onToggle: () => void }): React.JSX.Element {
  const { figure, tTdb, isOpen, onToggle } = props;
  const { id, label, name, value, unit, data, dataUnit, sigma, basis, topic } = figure;
  const figureText = `${value} ${unit}`.trim();
  return (
    <div className="read-out">
      <dt>{label}</dt>
      <dd
        data-testid={`read-out-${id}`}
        data-km={dataUnit === "km" ? data : undefined}
        data-value={data}
        data-unit={dataUnit}
        data-tdb={tTdb}
        data-basis={basis}
      >
        <button
          type="button"
          className="figure-button"
          id={`figure-${id}`}
          aria-label={`${name}: ${figureText}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `card-${id}` : undefined}
          title="Copy, and how we know"
          onClick={onToggle}
        >
          <span className="figure">{value}</span> <span className="unit">{unit}</span>
        </button>
        {(sigma !== undefined || topic === "distances") && (
          <small>
            {sigma !== undefined && `± ${sigma.value} ${sigma.unit} (1σ)`}
            {sigma !== undefined && topic === "distances" && " · "}
            {topic === "distances" && <span className={`basis basis-${basis}`}>{basis}</span>}
          </small>
        )}
      </dd>
    </div>
  );
}

/** @param pairs two figures beside each other. */
export function FigureList(props: { figures: readonly Figure[]; tTdb: number; pairs?: boolean }): React.JSX.Element {
  const { figures, tTdb, pairs = false } = props;
  const [open, setOpen] = useState<string>();
  return (
    <dl className={pairs ? "pairs" : undefined}>
      {figures.flatMap((figure) => {
        const { id } = figure;
        const isOpen = open === id;
        const row = (
          <Row key={id} figure={figure} tTdb={tTdb} isOpen={isOpen} onToggle={() => setOpen(isOpen ? undefined : id)} />
        );
        if (!isOpen) return [row];
        return [row, <Card key={`card-${id}`} figure={figure} tTdb={tTdb} onClose={() => setOpen(undefined)} />];
      })}
    </dl>
  );
}
