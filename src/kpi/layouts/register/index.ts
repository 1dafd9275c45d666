/** 指標台帳, the product's own register: read from its two sheets together (see src/kpi/register). */
import { readRegister, registerTableOf } from "../../register";
import type { Layout } from "../types";

export const register: Layout = {
  id: "register",
  recognise: (sheet) => (registerTableOf(sheet) ? 1 : 0),
  read: (sheet) => readRegister([sheet]),
};
