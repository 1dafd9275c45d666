export { applyEdits } from "./apply";
export { invertEdits } from "./invert";
export { previewOf, type ValueChange } from "./preview";
