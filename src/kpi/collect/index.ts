/** 部署からの収集. See README.md. */
export {
  applyCollection,
  isTakenByDefault,
  planCollection,
  type Applied,
  type ApplyOptions,
} from "./collect";
export type * from "./types";
