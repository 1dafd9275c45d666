/** Opening and saving workbook files: the two ends that the page and the headless script use. */
export { FileRefused, loadXlsx, loadXlsx as openWorkbook } from "./xlsx/load";
export { saveXlsx, saveXlsx as saveWorkbook } from "./xlsx/save";
