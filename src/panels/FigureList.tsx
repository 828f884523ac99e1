/**
 * Figures of the read-outs, each a button that opens its card: how it is measured and known, and copying it. Full digits are in
 * `data-value`.
 */
import { useEffect, useRef, useState } from "react";
import { copyText } from "../copy";
import { useEachInstant, writeText } from "../eachInstant";
import { basisWords, type Figure, figureLine } from "../figures";
import { i18n } from "../language/i18n";
import { openSources } from "../sources";
import { app, useApp } from "../store";
import "../styles/figures.css";

/** How it is measured and what it rests on, as one sentence. */
function groundsText({ center, basis: id }: Figure): string {
  const basis = i18n.t(basisWords[id] ?? id);
  return center === undefined
    ? i18n.t("{basis}.", { basis: `${basis.charAt(0).toUpperCase()}${basis.slice(1)}` })
    : i18n.t("Centre {center}, ICRF axes, geometric, between centres; {basis}.", { center, basis });
}

type FiguresAt = (tTdb: number) => readonly Figure[];

interface CardProps {
  readonly id: string;
  readonly figuresAt: FiguresAt;
  readonly onClose: () => void;
}

function Card({ id, figuresAt, onClose }: CardProps): React.JSX.Element | null {
  const tTdb = useApp((state) => state.tTdb);
  const scale = useApp((state) => state.scale);
  const figure = figuresAt(tTdb).find((one) => one.id === id);
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
  if (figure === undefined) return null;
  const { name, data, dataUnit, topic } = figure;
  const line = figureLine(figure, tTdb, scale);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what the keys are in
    <div className="figure-card" ref={card} id={`card-${id}`} onKeyDown={onKeyDown} data-testid={`card-${id}`}>
      <dt>{name}</dt>
      <dd>
        <p>{groundsText(figure)}</p>
        {dataUnit !== "1" && (
          <p className="digits">
            <bdi>
              {data} {dataUnit}
            </bdi>
          </p>
        )}
        <div className="actions">
          <button
            type="button"
            data-testid={`copy-${id}`}
            onClick={() =>
              void copyText(
                line,
                i18n.t("Copied: {text}", { text: line }),
                i18n.t("This browser does not allow copying; select it here: {text}", { text: line }),
              )
            }
          >
            {i18n.t("Copy")}
          </button>
          <button type="button" data-testid={`sources-${id}`} onClick={() => openSources("topics", topic)}>
            {i18n.t("How do we know?")}
          </button>
        </div>
      </dd>
    </div>
  );
}

const sigmaText = ({ sigma }: Figure): string => (sigma === undefined ? "" : `± ${sigma.value} ${sigma.unit} (1σ)`);

interface RowProps {
  /** Of some instant: what stays of it is drawn, the rest is written with each instant. */
  readonly figure: Figure;
  readonly figuresAt: FiguresAt;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Row({ figure, figuresAt, isOpen, onToggle }: RowProps): React.JSX.Element {
  const { id, label, dataUnit, sigma, basis, topic } = figure;
  const data = useRef<HTMLElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [value, unit, spread] = [useRef<HTMLElement>(null), useRef<HTMLElement>(null), useRef<HTMLElement>(null)];
  useEachInstant((tTdb) => {
    const now = figuresAt(tTdb).find((one) => one.id === id);
    if (now === undefined || data.current === null) return;
    const all = String(now.data);
    if (dataUnit === "km") data.current.dataset.km = all;
    data.current.dataset.value = all;
    data.current.dataset.tdb = String(tTdb);
    const figureText = `${now.value} ${now.unit}`.trim();
    button.current?.setAttribute("aria-label", i18n.t("{name}: {figure}", { name: now.name, figure: figureText }));
    writeText(value.current, now.value);
    writeText(unit.current, now.unit);
    writeText(spread.current, sigmaText(now));
  });
  return (
    <div className="read-out">
      <dt>{label}</dt>
      <dd ref={data} data-testid={`read-out-${id}`} data-unit={dataUnit} data-basis={basis}>
        <button
          ref={button}
          type="button"
          className="figure-button"
          id={`figure-${id}`}
          aria-expanded={isOpen}
          aria-controls={isOpen ? `card-${id}` : undefined}
          title={i18n.t("Copy, and how we know")}
          onClick={onToggle}
        >
          <bdi>
            <span className="figure" ref={value} /> <span className="unit" ref={unit} />
          </bdi>
        </button>
        {(sigma !== undefined || topic === "distances") && (
          <small>
            {sigma !== undefined && <bdi ref={spread} />}
            {sigma !== undefined && topic === "distances" && " · "}
            {topic === "distances" && <span className={`basis basis-${basis}`}>{i18n.t(basis)}</span>}
          </small>
        )}
      </dd>
    </div>
  );
}

/** What of the figures is drawn: which they are, what they rest on, whether their spread is known. */
const shapeOf = (figures: readonly Figure[]): string =>
  figures.map(({ id, basis, sigma }) => `${id} ${basis} ${sigma === undefined}`).join();

/**
 * @param figuresAt the figures at an instant, the same function as long as they are the same figures.
 * @param pairs two figures beside each other.
 */
export function FigureList(props: { figuresAt: FiguresAt; pairs?: boolean }): React.JSX.Element {
  const { figuresAt, pairs = false } = props;
  useApp(({ tTdb }) => shapeOf(figuresAt(tTdb)));
  const [open, setOpen] = useState<string>();
  return (
    <dl className={pairs ? "pairs" : undefined}>
      {figuresAt(app().tTdb).flatMap((figure) => {
        const { id } = figure;
        const isOpen = open === id;
        const toggle = (): void => setOpen(isOpen ? undefined : id);
        const row = <Row key={id} figure={figure} figuresAt={figuresAt} isOpen={isOpen} onToggle={toggle} />;
        if (!isOpen) return [row];
        return [row, <Card key={`card-${id}`} id={id} figuresAt={figuresAt} onClose={() => setOpen(undefined)} />];
      })}
    </dl>
  );
}
