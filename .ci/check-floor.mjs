// Fails when the exam's score of a topic is under .ci/exam-floor.json. Exit code 0: good or no exam, 1: under the floor.
import { MEASURES, readFloor, sitExam } from './scores.mjs';

const TOLERANCE = 0.0005;

const scores = sitExam();
if (!scores) {
  console.log('There is no exam here.');
  process.exit(0);
}

const floor = readFloor();
const under = [];
for (const topic of [...new Set([...Object.keys(scores), ...Object.keys(floor)])].sort()) {
  const cells = MEASURES.map((measure) => {
    const got = scores[topic]?.[measure] ?? 0;
    const least = floor[topic]?.[measure] ?? 0;
    if (got < least - TOLERANCE) under.push(`${topic}: ${measure} ${got.toFixed(4)} is under ${least.toFixed(4)}`);
    return `${measure} ${got.toFixed(3)}`;
  });
  console.log(`${topic.padEnd(18)} ${cells.join('  ')}`);
}
for (const line of under) console.log(line);
if (under.length === 0) console.log('Where the scores have risen: node .ci/raise-floor.mjs keeps them there.');
process.exitCode = under.length > 0 ? 1 : 0;
