/** All lessons in English. */
import { walkLessons } from "./lessonWalk";

walkLessons("en");
