/** A span of mission time as a film: its ends, length, frame rate, size and format; then its making. */
import { useEffect, useState } from "react";
import { clamped } from "../clock";
import { civilText, scaleText } from "../clockScales";
import { i18n } from "../language/i18n";
import { failureText } from "../language/problemText";
import { missionSpan } from "../missionSpan";
import { type FilmForm, type FilmPlan, filmPlanOf, frameRates } from "../share/filmPlan";
import type { FilmFormat } from "../share/filmWriters";
import { evenSize, type PictureSize } from "../share/pictureSizes";
import { play, simulation } from "../simulation";
import { app, useApp } from "../store";
import { FilmMaking } from "./FilmMaking";
import { SizeChoice } from "./SizeChoice";

const openingLengthS = 10;

/** From now on, as fast as time runs. */
function openingForm(): FilmForm {
  const { rate, scale } = app();
  const fromTdb = simulation.tTdb;
  const toTdb = clamped(fromTdb + rate * openingLengthS, missionSpan);
  const text = (tTdb: number): string => civilText(tTdb, scale).replace("T", " ");
  return { from: text(fromTdb), to: text(toTdb), lengthS: String(openingLengthS), framesPerS: 30 };
}

const formatLabels: Readonly<Record<FilmFormat, string>> = { webm: "WebM", mp4: "MP4" };

export function ShareFilm(props: { sizes: readonly PictureSize[]; hasCaption: boolean }): React.JSX.Element {
  const { sizes, hasCaption } = props;
  const scale = useApp((state) => state.scale);
  const [form, setForm] = useState(openingForm);
  const [sizeId, setSizeId] = useState("hd");
  const [formats, setFormats] = useState<readonly FilmFormat[]>();
  const [format, setFormat] = useState<FilmFormat>("webm");
  const [problem, setProblem] = useState<string>();
  const [making, setMaking] = useState<FilmPlan>();
  const size = evenSize(sizes.find(({ id }) => id === sizeId) ?? sizes[0]);
  useEffect(() => {
    let isWanted = true;
    void import("../share/filmWriters").then(async ({ filmFormats }) => {
      const can = await filmFormats(size.widthPx, size.heightPx);
      if (!isWanted) return;
      setFormats(can);
      setFormat((before) => (can.includes(before) ? before : (can[0] ?? before)));
    });
    return () => {
      isWanted = false;
    };
  }, [size.widthPx, size.heightPx]);

  const set = (change: Partial<FilmForm>): void => setForm((before) => ({ ...before, ...change }));
  const make = (): void => {
    try {
      const plan = filmPlanOf(form, app().scale);
      play(false);
      setProblem(undefined);
      setMaking(plan);
    } catch (error) {
      setProblem(failureText(error));
    }
  };
  const zone = scaleText(simulation.tTdb, scale);
  return (
    <section aria-labelledby="share-film">
      <h3 id="share-film">{i18n.t("Film")}</h3>
      {formats?.length === 0 ? (
        <p>{i18n.t("This browser can make no films of this size.")}</p>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            make();
          }}
        >
          <div className="fields">
            <Field
              label={i18n.t("From, {zone}", { zone })}
              value={form.from}
              testId="film-from"
              onChange={(from) => set({ from })}
            />
            <Field
              label={i18n.t("To, {zone}", { zone })}
              value={form.to}
              testId="film-to"
              onChange={(to) => set({ to })}
            />
            <Field
              label={i18n.t("Length, s")}
              value={form.lengthS}
              testId="film-length"
              onChange={(lengthS) => set({ lengthS })}
            />
            <label>
              <span>{i18n.t("Frames a second")}</span>
              <select
                value={form.framesPerS}
                data-testid="film-rate"
                onChange={(event) => set({ framesPerS: Number(event.target.value) })}
              >
                {frameRates.map((framesPerS) => (
                  <option key={framesPerS}>{framesPerS}</option>
                ))}
              </select>
            </label>
            <SizeChoice sizes={sizes} chosen={size} onChoose={setSizeId} testId="film-size" />
            <label>
              <span>{i18n.t("Format")}</span>
              <select
                value={format}
                data-testid="film-format"
                onChange={(event) => setFormat(event.target.value as FilmFormat)}
              >
                {(formats ?? [format]).map((id) => (
                  <option key={id} value={id}>
                    {formatLabels[id]}
                  </option>
                ))}
              </select>
            </label>
          </div>
          {problem !== undefined && (
            <p className="problem" role="alert" data-testid="film-problem">
              {problem}
            </p>
          )}
          <button type="submit" data-testid="film-make">
            {i18n.t("Make the film")}
          </button>
        </form>
      )}
      {making !== undefined && (
        <FilmMaking
          plan={making}
          size={size}
          format={format}
          hasCaption={hasCaption}
          onEnd={() => setMaking(undefined)}
        />
      )}
    </section>
  );
}

function Field(props: {
  label: string;
  value: string;
  testId: string;
  onChange: (value: string) => void;
}): React.JSX.Element {
  const { label, value, testId, onChange } = props;
  return (
    <label>
      <span>{label}</span>
      <input
        type="text"
        dir="ltr"
        value={value}
        data-testid={testId}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}
