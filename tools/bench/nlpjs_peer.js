// The peer from outside Rasa: nlp.js as its manual sets it up for French. Trains on argv[2] ([[text, label], …] in JSON), then speaks the
// protocol of tools/bench/json_lines.py. Sentences never leave the machine.
const fs = require('fs');
const readline = require('readline');

console.log = console.error; // nothing but answers may reach the caller
const { dockStart } = require('@nlpjs/basic');
const { LangFr } = require('@nlpjs/lang-fr');

async function main() {
  const began = performance.now();
  const dock = await dockStart({ settings: { nlp: { autoSave: false, autoLoad: false, log: false } }, use: ['Basic'] });
  dock.getContainer().use(LangFr);
  const nlp = dock.get('nlp');
  nlp.addLanguage('fr');
  for (const [text, label] of JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))) nlp.addDocument('fr', text, label);
  await nlp.train();
  const training = (performance.now() - began) / 1000;
  const cpu = process.cpuUsage();
  const bytes = Buffer.byteLength(await nlp.export(true));
  say({ ready: true, training_s: training, training_cpu_s: (cpu.user + cpu.system) / 1e6, model_bytes: bytes });
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const { text } = JSON.parse(line);
    const before = performance.now();
    const found = await nlp.process('fr', text);
    const ms = performance.now() - before;
    const ranking = (found.classifications || []).map(({ intent, score }) => ({ name: intent, confidence: score }));
    say({ intent: { name: found.intent }, ranking: ranking.sort((a, b) => b.confidence - a.confidence), ms });
  }
}

function say(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
