/** The chart editor, for the pages of the console. */
export { Autosave, type SaveFailure, type SaveState } from './data/autosave.ts';
export {
  createDraft,
  type DraftHead,
  deleteDraft,
  draftQuery,
  draftsQuery,
  type FileFormat,
  formatOf,
  publishChart,
  readChart,
  readFile,
  saveDraft,
  writeFile,
} from './data/drafts.ts';
export type { Fault } from './model/check.ts';
export type { ChartDocument } from './model/document.ts';
export { Editor } from './model/editor.ts';
export { fromChart } from './model/own-json.ts';
export { type Template, templates } from './model/templates.ts';
export { ChartEditor } from './ui/chart-editor.tsx';
export { Preview } from './ui/preview.tsx';
