/**
 * One run of `export-subject`.
 *
 * @module
 */
import { exportSubject } from "../privacy/subject/export-subject.js";
import { exitCodeOf, exitCodes } from "./exit-code.js";
import type { Io } from "./io.js";
import { counted, countText } from "./numbers.js";
import { Output } from "./output.js";
import { checkOutputs } from "./output-file.js";
import { StoppedError, SubjectInputReader } from "./subject-inputs.js";
import type { SubjectOptions } from "./subject-options.js";
import { subjectFiles, subjectOf } from "./subject-request.js";
import { WholeFile } from "./whole-file.js";

/** The options of `export-subject`, as they are given. */
export interface ExportSubjectCommandOptions extends SubjectOptions {
  readonly keepOthers?: true;
}

/** Writes the records of a person and the manifest, one a line. Gives the exit code. */
export async function exportSubjectRun(
  names: readonly string[],
  options: ExportSubjectCommandOptions,
  io: Io,
): Promise<number> {
  const subject = await subjectOf(options);
  const files = await subjectFiles(names, options, io);
  const stdout = new Output(io.stdout);
  const named = options.out === undefined ? [] : [{ option: "--out", name: options.out }];
  await checkOutputs(named, files);
  const file = options.out === undefined ? undefined : await WholeFile.create(options.out);
  const ignore = async () => undefined;
  const reader = new SubjectInputReader(files, io, stdout, options.quiet === true, ignore);
  let problems = 0;
  try {
    const keepOthers = options.keepOthers === true;
    for await (const line of exportSubject(reader, subject, { keepOthers })) {
      await (file ?? stdout).write(`${JSON.stringify(line)}\n`);
      if (line.kind === "entry") problems += line.withheld === undefined ? 0 : 1;
      else {
        problems += line.records_unread;
        const { entry_count, records_read, records_unread } = line;
        const unread = records_unread === 0 ? "" : `; ${counted(records_unread, "record")} unread`;
        const said = `${countText(entry_count)} of ${counted(records_read, "record")} handed over${unread}.\n`;
        if (options.quiet !== true) io.stderr.write(said);
      }
    }
    await file?.keep();
  } catch (error) {
    await file?.discard();
    if (!(error instanceof StoppedError)) throw error;
    return io.signal.aborted ? exitCodeOf(io.signal) : exitCodes.allValid;
  }
  return problems === 0 ? exitCodes.allValid : exitCodes.someInvalid;
}
