/**
 * The keys, and who made what is seen.
 */
import { keyboard } from "../keyboard";
import { i18n } from "../language/i18n";
import { Drawer } from "./Drawer";

export default function Keys(): React.JSX.Element {
  return (
    <Drawer title={i18n.t("Keys and credits")}>
      <table className="keys">
        <caption>
          {i18n.t(
            "On the picture, drag turns, the wheel or two fingers zoom. On the timeline, drag scrubs, the wheel or two fingers zoom, the wheel with Shift moves it; + and − zoom it where it has the focus. The jog runs time for as long as it is pulled, by pointer or arrow keys.",
          )}
        </caption>
        <tbody>
          {keyboard.map(({ shown, does }) => (
            <tr key={shown}>
              <th scope="row">
                {/* A letter is the same key in all languages, but may be a message of its own elsewhere. */}
                <kbd>{shown.length === 1 ? shown : i18n.t(shown)}</kbd>
              </th>
              <td>{i18n.t(does)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>{i18n.t("Credits")}</h3>
      <p>
        {i18n.t(
          "Positions: computed on this machine by our own N-body propagator from JPL DE440 initial states; Kamoʻoalewa from JPL Horizons. Earth: NASA Blue Marble and Black Marble, NASA Earth Observatory. Moon: NASA SVS CGI Moon Kit, LRO/LROC. Stars: XHIP by way of d3-celestial, © Olaf Frohn. Kamoʻoalewa’s shape is illustrative.",
        )}
      </p>
    </Drawer>
  );
}
