/** One file of the store; the path is relative to `.milestones/`, with `/`. */
export interface SampleFile {
  path: string;
  text: string;
}
