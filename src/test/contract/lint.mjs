// node lint.mjs CONTRACT: says what breaks rules.yaml, and ends with 1 if anything does.
// The rules are Redocly's; they come with what generates the console's types, so that nothing further is installed.
import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';

const require = createRequire(new URL('../../main/console/package.json', import.meta.url));
const {createConfig, lint} = require('@redocly/openapi-core');

const config = await createConfig(readFileSync(new URL('rules.yaml', import.meta.url), 'utf8'));
const problems = await lint({ref: process.argv[2], config});
for (const problem of problems) {
  console.log(`${problem.ruleId}: ${problem.location[0]?.pointer ?? ''}: ${problem.message.replaceAll('\n', ' ')}`);
}
process.exit(problems.length === 0 ? 0 : 1);
