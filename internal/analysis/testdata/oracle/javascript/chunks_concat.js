// want time n
// want space n
// kind stdin
const chunks = [];
process.stdin.on('data', (chunk) => chunks.push(chunk));
process.stdin.on('end', () => console.log(count(Buffer.concat(chunks))));

function count(buffer) {
  let lines = 0;
  for (const b of buffer) if (b === 10) lines++;
  return lines;
}
