/** What is seen, to hand on: as a link, in another page, as a picture, as a film. */
import { useState } from "react";
import { i18n } from "../language/i18n";
import "../styles/share.css";
import { pictureSizes } from "../share/pictureSizes";
import { useApp } from "../store";
import { Drawer } from "./Drawer";
import { ShareFilm } from "./ShareFilm";
import { EmbedCode, ShareLink } from "./ShareLink";
import { SharePicture } from "./SharePicture";

export default function ShareDrawer(): React.JSX.Element {
  const canDraw = useApp((state) => state.picture === "drawn");
  const [hasCaption, setCaption] = useState(true);
  const sizes = pictureSizes(window.innerWidth, window.innerHeight, Math.min(devicePixelRatio, 2));
  return (
    <Drawer title={i18n.t("Share")}>
      <div className="share">
        <ShareLink />
        <EmbedCode />
        {canDraw ? (
          <>
            <label className="check">
              <input type="checkbox" checked={hasCaption} onChange={(event) => setCaption(event.target.checked)} />
              <span>{i18n.t("Caption in picture and film: instant, scale, what each path rests on, source")}</span>
            </label>
            <SharePicture sizes={sizes} hasCaption={hasCaption} />
            <ShareFilm sizes={sizes} hasCaption={hasCaption} />
          </>
        ) : (
          <p>{i18n.t("Pictures and films can be made when the picture is drawn.")}</p>
        )}
      </div>
    </Drawer>
  );
}
