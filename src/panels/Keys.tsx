/**
 * The keys, and who made what is seen.
 */
import { keyboard } from "../keyboard";
import { Drawer } from "./Drawer";

export default function Keys(): React.JSX.Element {
  return (
    <Drawer title="Keys and credits">
      <table className="keys">
        <caption>
          On the picture, drag turns, the wheel or two fingers zoom. On the timeline, drag scrubs, the wheel or two
          fingers zoom, the wheel with Shift moves it; + and − zoom it where it has the focus. The jog runs time for as
          long as it is pulled, by pointer or arrow keys.
        </caption>
        <tbody>
          {keyboard.map(({ shown, does }) => (
            <tr key={shown}>
              <th scope="row">
                <kbd>{shown}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3>Credits</h3>
      <p>
        Positions: computed on this machine by our own N-body propagator from JPL DE440 initial states; Kamoʻoalewa from
        JPL Horizons. Earth: NASA Blue Marble and Black Marble, NASA Earth Observatory. Moon: NASA SVS CGI Moon Kit,
        LRO/LROC. Stars: XHIP by way of d3-celestial, © Olaf Frohn. Kamoʻoalewa’s shape is illustrative.
      </p>
    </Drawer>
  );
}
