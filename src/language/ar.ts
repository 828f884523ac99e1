/** Arabic: messages and letters. */
import "./ar.css";

export { messages } from "./locales/ar.po";
