/** What is used of the runner's toolkit. Named one by one, so that the bundle leaves the rest of it out. */
export { error, notice, setOutput, setSecret, summary, warning } from "@actions/core";
