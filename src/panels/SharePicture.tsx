/** The scene as a PNG in a size of its own. */
import { useState } from "react";
import { i18n } from "../language/i18n";
import { failureText } from "../language/problemText";
import { saveFile } from "../save";
import { type PictureSize, pictureName } from "../share/pictureSizes";
import { simulation } from "../simulation";
import { app, setApp } from "../store";
import { SizeChoice } from "./SizeChoice";

async function savePicture(size: PictureSize, hasCaption: boolean): Promise<void> {
  const { openStudio } = await import("../share/studio");
  const { tTdb } = simulation;
  const studio = openStudio(size, hasCaption);
  try {
    await studio.shoot(tTdb);
    const file = await new Promise<Blob | null>((resolve) => studio.canvas.toBlob(resolve, "image/png"));
    if (file === null) throw new Error(i18n.t("The picture could not be made: it may be too large for this browser."));
    const name = pictureName(app().framing, tTdb, size);
    saveFile(file, name);
    setApp({
      notice: i18n.t("{file}: {width} × {height} pixels.", { file: name, width: size.widthPx, height: size.heightPx }),
    });
  } finally {
    studio.close();
  }
}

export function SharePicture(props: { sizes: readonly PictureSize[]; hasCaption: boolean }): React.JSX.Element {
  const { sizes, hasCaption } = props;
  const [sizeId, setSizeId] = useState("full-hd");
  const [isBusy, setBusy] = useState(false);
  const size = sizes.find(({ id }) => id === sizeId) ?? sizes[0];
  const save = (): void => {
    setBusy(true);
    savePicture(size, hasCaption)
      .catch((error: unknown) => setApp({ notice: failureText(error) }))
      .finally(() => setBusy(false));
  };
  return (
    <section aria-labelledby="share-picture">
      <h3 id="share-picture">{i18n.t("Picture")}</h3>
      <div className="fields">
        <SizeChoice sizes={sizes} chosen={size} onChoose={setSizeId} testId="picture-size" />
      </div>
      <button type="button" aria-disabled={isBusy} data-testid="picture-save" onClick={() => !isBusy && save()}>
        {isBusy ? i18n.t("The picture is being drawn …") : i18n.t("Save PNG")}
      </button>
    </section>
  );
}
