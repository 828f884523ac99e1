/** All lessons in Chinese. */
import { walkLessons } from "./lessonWalk";

walkLessons("zh");
