// Links, numbers and emphasis in a text, marked up line by line.
const lines = require("fs").readFileSync(0, "utf8").split("\n");
const out = [];
for (const line of lines) {
  out.push(line
    .replace(/&/g, "&amp;").replace(/</g, "&lt;")
    .replace(/\b(w\d+)\b/g, "<b>$1</b>")
    .replace(/(\d+)/g, "<i>$1</i>"));
}
console.log(out.join("\n").length);
