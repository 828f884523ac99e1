/** Simplified Chinese: messages and letters. */
import "./zh.css";

export { messages } from "./locales/zh.po";
