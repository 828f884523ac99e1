/** The command that writes the same as a drawer, to be read and copied. */
import { copyText } from "../copy";
import { i18n } from "../language/i18n";

export function CommandLine(props: {
  command: string;
  rows: number;
  testId: string;
  /** More buttons beside the one that copies. */
  children?: React.ReactNode;
}): React.JSX.Element {
  const { command, rows, testId, children } = props;
  const copy = (): void =>
    void copyText(
      command,
      i18n.t("Command copied."),
      i18n.t("This browser does not allow copying; select the command instead."),
    );
  return (
    <>
      <h3>{i18n.t("The same on the command line")}</h3>
      <textarea
        readOnly
        dir="ltr"
        rows={rows}
        aria-label={i18n.t("Command line")}
        data-testid={testId}
        value={command}
      />
      <div className="actions">
        <button type="button" onClick={copy}>
          {i18n.t("Copy command")}
        </button>
        {children}
      </div>
    </>
  );
}
