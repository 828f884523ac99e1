/** In which years the present episode of the clones ends, as bars and as a table. */
import { i18n } from "../language/i18n";
import type { Bin } from "./fan";

const heightPx = 120;

export function CloneHistogram(props: {
  bins: readonly Bin[];
  /** Clones whose episode outlasts the run. */
  outlasting: number;
  /** What a paper says, a year; undefined where there is none. */
  publishedYear: number | undefined;
}): React.JSX.Element {
  const { bins, outlasting, publishedYear } = props;
  const most = Math.max(1, ...bins.map(({ count }) => count));
  const width = bins.length === 0 ? 1 : bins[0].to - bins[0].from;
  return (
    <figure className="lab-histogram">
      <div className="lab-bars" style={{ blockSize: heightPx }} aria-hidden="true">
        {bins.map(({ from, to, count }) => (
          <span key={from} className="lab-bar">
            <b>
              {publishedYear !== undefined && publishedYear >= from && publishedYear < to ? i18n.t("paper") : ""}
              {count > 0 ? ` ${count}` : ""}
            </b>
            <i style={{ blockSize: (count / most) * (heightPx - 42) }} />
            <small>{from}</small>
          </span>
        ))}
      </div>
      <figcaption className="fine">
        {i18n.t(
          "Clones by the year in which the present episode ends, {width, plural, one {a year} other {# years}} a bar (Julian years, TDB).",
          { width },
        )}
        {outlasting > 0 &&
          ` ${i18n.t("{clones, plural, one {# outlasts the run.} other {# outlast the run.}}", { clones: outlasting })}`}
        {publishedYear !== undefined &&
          ` ${i18n.t("“paper”: the published words mean {year}.", { year: String(publishedYear) })}`}
      </figcaption>
      <table className="for-screen-readers">
        <caption>{i18n.t("Clones by the year in which the present episode ends")}</caption>
        <tbody>
          {bins.map(({ from, to, count }) => (
            <tr key={from}>
              <th scope="row">
                {width === 1 ? from : i18n.t("{from} to {to}", { from: String(from), to: String(to - 1) })}
              </th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}
