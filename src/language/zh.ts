/** Simplified Chinese: messages and letters. */
export { messages } from "./locales/zh.po";
