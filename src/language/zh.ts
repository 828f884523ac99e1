/** Simplified Chinese: messages and letters. */
import "./zh.css";
import { tellerOf } from "./catalog";
import { messages } from "./locales/zh.po";

export const tell = tellerOf("zh", messages);
