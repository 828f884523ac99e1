/** Arabic: messages and letters. */
import "./ar.css";
import { tellerOf } from "./catalog";
import { messages } from "./locales/ar.po";

export const tell = tellerOf("ar", messages);
