/**
 * The engines that evaluate CEL texts.
 *
 * @module
 */
import { celEnv, isCelError, parse, plan } from "@bufbuild/cel";
import { Environment } from "@marcbachmann/cel-js";
import type { CelValue } from "./cel-normal-form.js";

/** Evaluates one text on values in the normal form. Throws what the engine calls an error. */
export type CelProgram = (self: CelValue) => unknown;

/** An engine for CEL. */
export interface CelEngine {
  readonly name: string;
  readonly compile: (text: string) => CelProgram;
}

const declared = new Environment().registerVariable("self", "dyn");
const undeclared = celEnv();

/** Every engine. */
export const celEngines: readonly CelEngine[] = [
  {
    name: "marcbachmann",
    compile: (text) => {
      const program = declared.parse(text);
      return (self) => program({ self });
    },
  },
  {
    name: "bufbuild",
    compile: (text) => {
      const program = plan(undeclared, parse(text));
      return (self) => {
        const result = program({ self });
        if (isCelError(result)) throw result;
        return result;
      };
    },
  },
];
