// Finds the loop of a split in a JavaScript program, checks what its body does and
// has it tell its beginning and end to the shim of parts. The parser is Node's own.
function rewriter({ line, lines, compiled, tolerant, accumulators, refuse, cutInput, sliceInput }) {
let acorn;
try { acorn = require("internal/deps/acorn/acorn/dist/acorn"); } catch { refuse("this build of Node has no parser inside"); }
const H = "__heddle_fork__";
let source, edits, parent, refs, loop;
const no = (n, why) => refuse("line " + n.loc.start.line + (compiled ? " of the program without types" : "") + ": " + why);

function children(n) {
  const out = [];
  for (const k of Object.keys(n)) {
    const v = n[k];
    if (Array.isArray(v)) { for (const x of v) if (x && typeof x.type === "string") out.push(x); }
    else if (v && typeof v.type === "string") out.push(v);
  }
  return out;
}
function walk(n, see, up = null) {
  if (see(n, up) === false) return;
  for (const c of children(n)) walk(c, see, n);
}
const isFunction = n => /Function/.test(n.type);

/** The identifiers that a pattern binds. */
function bound(p, out = []) {
  if (!p) return out;
  switch (p.type) {
  case "Identifier": out.push(p); break;
  case "ObjectPattern": for (const q of p.properties) bound(q.type === "RestElement" ? q.argument : q.value, out); break;
  case "ArrayPattern": for (const q of p.elements) bound(q, out); break;
  case "RestElement": bound(p.argument, out); break;
  case "AssignmentPattern": bound(p.left, out); break;
  }
  return out;
}

/** Resolves every identifier: refs are { node, binding, write }, a binding { name, kind, home }. */
function resolve(ast) {
  refs = [];
  const scopeOf = new Map();
  const declare = (home, id, kind) => {
    const vars = scopeOf.get(home);
    if (!vars.has(id.name)) vars.set(id.name, { name: id.name, kind, home, at: id });
  };
  const homes = n => n.type === "Program" || isFunction(n) || n.type === "BlockStatement" || /^For/.test(n.type) || n.type === "CatchClause" || n.type === "SwitchStatement" || n.type === "ClassExpression";
  walk(ast, (n, up) => { parent.set(n, up); if (homes(n)) scopeOf.set(n, new Map()); });
  const near = (n, ok) => { for (n = parent.get(n); n && !ok(n); n = parent.get(n)); return n; };
  const outermost = n => n.type === "Program" || isFunction(n);
  walk(ast, n => {
    switch (n.type) {
    case "VariableDeclaration": {
      const home = near(n, n.kind === "var" ? outermost : homes);
      for (const d of n.declarations) for (const id of bound(d.id)) declare(home, id, n.kind);
      break;
    }
    case "FunctionDeclaration": case "ClassDeclaration": if (n.id) declare(near(n, homes), n.id, "function"); break;
    case "ImportDeclaration": for (const s of n.specifiers) declare(ast, s.local, "const"); break;
    case "CatchClause": for (const id of bound(n.param)) declare(n, id, "let"); break;
    }
    if (isFunction(n)) {
      for (const p of n.params) for (const id of bound(p)) declare(n, id, "param");
      if (n.id && n.type === "FunctionExpression") declare(n, n.id, "function");
    }
  });
  const writes = new Set(), inits = new Set();
  walk(ast, n => {
    if (n.type === "AssignmentExpression") for (const id of bound(n.left)) writes.add(id);
    if (n.type === "UpdateExpression") for (const id of bound(n.argument)) writes.add(id);
    if ((n.type === "ForOfStatement" || n.type === "ForInStatement") && n.left.type !== "VariableDeclaration") for (const id of bound(n.left)) writes.add(id);
    if (n.type === "VariableDeclarator") for (const id of bound(n.id)) { inits.add(id); if (n.init || /^For(Of|In)/.test(parent.get(parent.get(n)).type)) writes.add(id); }
  });
  walk(ast, (n, up) => {
    if (n.type !== "Identifier" || !up) return;
    if ((up.type === "MemberExpression" || up.type === "MethodDefinition" || up.type === "PropertyDefinition") && !up.computed && (up.property === n || up.key === n)) return;
    if (up.type === "Property" && !up.computed && up.key === n && up.value !== n) return;
    if (/Label|Break|Continue|ImportSpecifier|ExportSpecifier|MetaProperty/.test(up.type)) return;
    let home = n, binding = null;
    while (home && !binding) {
      binding = scopeOf.has(home) && scopeOf.get(home).get(n.name) || null;
      home = parent.get(home);
    }
    refs.push({ node: n, binding, write: writes.has(n), init: inits.has(n) });
  });
}

const inside = n => n.start >= loop.start && n.end <= loop.end;
const outer = b => !b || !inside(b.home);
const refOf = id => refs.find(r => r.node === id);

/** The path up to the first index of what an expression goes to, and its root. */
function place(n) {
  switch (n.type) {
  case "ChainExpression": case "ParenthesizedExpression": return place(n.expression);
  case "Identifier": return { path: n.name, root: n, open: true };
  case "ThisExpression": return { path: "this", root: n, open: true };
  case "MemberExpression": {
    const p = place(n.object);
    if (!p) return null;
    if (n.computed || !p.open) return { ...p, open: false };
    return { path: p.path + "." + n.property.name, root: p.root, open: true };
  }
  case "CallExpression": {
    const p = n.callee.type === "MemberExpression" && place(n.callee.object);
    return p ? { ...p, open: false } : null;
  }
  }
  return null;
}

const changers = new Set("push set add unshift pop shift splice sort reverse fill delete clear copyWithin append write".split(" "));
const globals = new Set("console process Math JSON Object Array Number String fs Buffer Reflect".split(" "));

/** Refuses a body that leaves the loop or does what a part cannot. */
function leaves(body, called) {
  (function look(n, breaks, inner, labels) {
    if (n.type === "LabeledStatement") labels = [...labels, n.label.name];
    const f = isFunction(n);
    if (f && n !== body) inner = true;
    switch (n.type) {
    case "BreakStatement": if (n.label ? !labels.includes(n.label.name) : !breaks) no(n, "an iteration may end the loop early"); break;
    case "ContinueStatement": if (n.label && !labels.includes(n.label.name)) no(n, "an iteration may end the loop early"); break;
    case "ReturnStatement": if (!inner && !called) no(n, "an iteration may end the loop early"); break;
    case "YieldExpression": case "AwaitExpression": if (!inner) no(n, "an iteration waits"); break;
    case "WithStatement": no(n, "names are looked up in an object"); break;
    case "ForOfStatement": if (n.await) no(n, "an iteration waits"); break;
    }
    if (f && n === body && (n.async || n.generator)) no(n, "an iteration waits");
    const loops = f || /^(For|While|DoWhile|Switch)/.test(n.type);
    for (const c of children(n)) look(c, breaks || loops, inner, labels);
  })(body, false, false, []);
}

/** What the body changes of its surroundings: accumulators, and variables of which only the last value counts. */
function changes() {
  const seen = new Set(), lasts = new Map();
  const known = path => accumulators.find(a => a.name === path);
  const note = (n, target) => {
    const p = place(target);
    if (!p) no(n, "what is changed is not seen");
    const r = p.root.type === "Identifier" ? refOf(p.root) : null;
    if (r && !outer(r.binding)) return;
    if (known(p.path)) { seen.add(p.path); return; }
    if (target.type !== "Identifier") {
      if (r && !r.binding && globals.has(r.node.name)) return;
      no(n, "iterations change " + p.path);
    }
  };
  walk(loop, n => {
    if (n.type === "AssignmentExpression" && n.left.type === "MemberExpression") note(n, n.left);
    if (n.type === "UpdateExpression" && n.argument.type === "MemberExpression") note(n, n.argument);
    if (n.type === "UnaryExpression" && n.operator === "delete") no(n, "an iteration deletes");
    if (n.type === "CallExpression" && n.callee.type === "MemberExpression" && !n.callee.computed && changers.has(n.callee.property.name)) {
      const p = place(n.callee.object);
      if (p && !/^(process|fs|console)/.test(p.path)) note(n, n.callee.object);
    }
    if (n.type === "Identifier" && (n.name === "eval" || n.name === "arguments" || n.name === "Function")) no(n, "an iteration looks at the program itself");
  });
  for (const r of refs) {
    if (!inside(r.node) || !r.write || !outer(r.binding)) continue;
    if (known(r.node.name)) { seen.add(r.node.name); continue; }
    const used = refs.some(q => !inside(q.node) && q.node.name === r.node.name && q.binding === r.binding && !(q.init && !q.write));
    const hoisted = r.binding && refs.some(q => !inside(q.node) && q.binding === r.binding);
    if (used || hoisted) lasts.set(r.node.name, r.binding);
  }
  for (const a of accumulators) {
    if (!/^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*$/.test(a.name) || !seen.has(a.name)) refuse("where the loop changes " + a.name + " is not seen");
    if (accumulators.filter(b => b.name === a.name).length > 1) refuse("two things are called " + a.name);
  }
  return lasts;
}

/** Has every number that is added to a sum looked at. */
function sums() {
  if (tolerant) return;
  for (const a of accumulators) {
    if (a.op !== "+") continue;
    const sites = [];
    const of = n => { const p = place(n); return p && p.path === a.name && (p.root.type !== "Identifier" || outer(refOf(p.root).binding)); };
    const mentions = n => { let m = false; walk(n, x => { if ((x.type === "Identifier" || x.type === "MemberExpression") && of(x)) m = true; }); return m; };
    const terms = n => {
      switch (n.type) {
      case "BinaryExpression": if (n.operator === "+" || n.operator === "-") { terms(n.left); terms(n.right); return; } break;
      case "ConditionalExpression": terms(n.consequent); terms(n.alternate); return;
      case "ParenthesizedExpression": terms(n.expression); return;
      }
      if (mentions(n)) return;
      edits.push([n.start, n.start, H + ".int("], [n.end, n.end, ")"]);
    };
    walk(loop, n => {
      if (n.type === "AssignmentExpression" && of(n.left)) {
        if (!["=", "+=", "-="].includes(n.operator)) no(n, a.name + " is changed by " + n.operator);
        terms(n.right);
        sites.push(n);
        return false;
      }
      if (n.type === "UpdateExpression" && of(n.argument)) { sites.push(n); return false; }
      if (n.type === "CallExpression" && n.callee.type === "MemberExpression" && n.callee.property.name === "set" && of(n.callee.object)) {
        terms(n.arguments[1]);
        sites.push(n);
        return false;
      }
    });
    if (sites.length === 0) refuse("where " + a.name + " is added to is not seen");
    for (const r of refs) {
      if (!inside(r.node) || !outer(r.binding) || r.node.name !== a.name.split(".")[0] || sites.some(s => r.node.start >= s.start && r.node.end <= s.end)) continue;
      const up = parent.get(r.node);
      if (up.type === "CallExpression" && up.arguments.includes(r.node) || /^(VariableDeclarator|AssignmentExpression|Property|ArrayExpression|ReturnStatement|SpreadElement|NewExpression)$/.test(up.type)) no(r.node, a.name + " goes elsewhere");
    }
  }
}

/** The one loop in the line. */
function find(ast) {
  const found = [];
  walk(ast, n => {
    const at = lines.includes(n.loc.start.line);
    if (/^(For|While|DoWhile)/.test(n.type) && at) found.push(n);
    if (n.type === "CallExpression" && n.callee.type === "MemberExpression" && !n.callee.computed && n.arguments.length > 0) {
      const here = at || lines.includes(n.callee.property.loc.start.line) || lines.includes(n.arguments[n.arguments.length - 1].loc.start.line);
      const name = n.callee.property.name;
      if (here && (name === "forEach" || name === "on" && n.arguments[0].value === "line")) found.push(n);
    }
  });
  const outermost = found.filter(n => !found.some(m => m !== n && m.start <= n.start && m.end >= n.end));
  if (outermost.length !== 1) refuse("the loop of line " + line + " is not found");
  return outermost[0];
}

const text = n => source.slice(n.start, n.end);
const list = names => "[" + names.join(", ") + "]";

function rewrite(src, esm) {
  source = src; edits = []; parent = new Map();
  const options = { ecmaVersion: "latest", locations: true, allowHashBang: true, allowReturnOutsideFunction: true, allowAwaitOutsideFunction: esm };
  let ast;
  try { ast = acorn.parse(src, { ...options, sourceType: esm ? "module" : "script" }); } catch (e) {
    try { ast = acorn.parse(src, { ...options, sourceType: "module", allowAwaitOutsideFunction: true }); esm = true; } catch { refuse(e.message); }
  }
  if (esm) walk(ast, n => {
    if (n.type === "MetaProperty" && n.meta.name === "import") no(n, "import.meta is used");
    if (n.type === "ImportExpression" || n.source && typeof n.source.value === "string" && /^\.?\.?\//.test(n.source.value)) no(n, "a file beside it is imported");
  });
  // A function of a module is called as (0, module.f)(...) by what takes the types away.
  walk(ast, n => {
    if (n.type === "CallExpression" && n.callee.type === "SequenceExpression" && n.callee.expressions.length === 2 && n.callee.expressions[0].value === 0) n.callee = n.callee.expressions[1];
  });
  resolve(ast);
  loop = find(ast);
  const up = parent.get(loop);
  if (up.type === "LabeledStatement") no(loop, "the loop has a label");
  const call = loop.type === "CallExpression", body = call ? loop.arguments[loop.arguments.length - 1] : loop.body;
  if (call && (!isFunction(body) || body.params.some(p => p.type !== "Identifier" && p.type !== "ArrayPattern" && p.type !== "ObjectPattern"))) no(loop, "the loop's function is not written there");
  leaves(body, call);
  const lasts = changes();
  sums();
  const names = accumulators.map(a => a.name), late = [...lasts.keys()];
  const fixed = name => { const r = refs.find(r => r.node.name === name && inside(r.node) && outer(r.binding)); return r && r.binding && r.binding.kind === "const"; };
  const hides = late.map((n, k) => "__heddle_was__[" + k + "] = " + n + "; if (!" + H + ".over()) " + n + " = " + H + ".unset; ").join("");
  const takes = names.map((n, k) => (fixed(n) ? "" : n + " = ") + H + ".take(" + k + ", " + n + "); ").join("") +
    late.map((n, k) => n + " = " + H + ".takeLast(" + k + ", " + n + ", __heddle_was__[" + k + "]); ").join("");
  const counters = accumulators.map((a, k) => a.op === "index" ? a.name + " = " + H + ".index(" + k + ", " + a.name + "); " : "").join("");
  const begin = H + ".enter(" + list(names) + "); " + counters + "const __heddle_was__ = []; " + hides;
  const end = "; " + H + ".leave(" + list(names) + ", " + list(late) + "); " + takes + H + ".done(); ";
  if (call && loop.callee.property.name === "on") {
    input(ast, loop.callee.object);
    if (counters) refuse("lines that are numbered come one by one");
    const f = edited(body);
    edits.push([loop.start, loop.end, "((__heddle_was__) => " + H + ".lines(" + text(loop.callee.object) + ", " + f + ", () => " + list(names) + ", () => " + list(late) +
      ", () => { " + hides + "}, () => { " + takes + "}))([])"]);
  } else if (call) {
    if (up.type !== "ExpressionStatement") no(loop, "what forEach gives is used");
    whole(ast, loop.callee.object, body.params.length > 1);
    if (loop.arguments.length !== 1 || body.params.length > 2) no(loop, "the loop's function takes more than an element and its number");
    const f = body.params.length > 1 ? "(x, k) => (" + edited(body) + ")(x, k + " + H + ".first())" : edited(body);
    edits.push([up.start, up.end, "{ const __heddle_all__ = " + H + ".cut(" + text(loop.callee.object) + "); " + begin + "__heddle_all__.forEach(" + f + ")" + end + "}"]);
  } else if (loop.type === "ForOfStatement") {
    if (loop.await) input(ast, loop.right);
    else whole(ast, loop.right, false);
    edits.push([loop.start, loop.start, "{ const __heddle_all__ = " + H + ".cut(" + text(loop.right) + ", " + loop.await + "); " + begin],
      [loop.right.start, loop.right.end, "__heddle_all__"], [loop.end, loop.end, end + "}"]);
  } else if (loop.type === "ForStatement") {
    counted();
    const head = source.slice(loop.start, loop.body.start);
    edits.push([loop.start, loop.start, "{ let __heddle_n__ = 0; " + head + "__heddle_n__++; let __heddle_at__ = 0; const [__heddle_lo__, __heddle_hi__] = " + H + ".slice(__heddle_n__); " + begin],
      [loop.body.start, loop.body.start, "{ if (++__heddle_at__ <= __heddle_lo__ || __heddle_at__ > __heddle_hi__) continue; "],
      [loop.body.end, loop.body.end, "}"], [loop.end, loop.end, end + "}"]);
  } else no(loop, "how often the loop runs is not written in its first line");
  return { code: apply(edits, 0, source.length), esm };
}

/** A part of the source with the edits inside of it, which are then done. */
function edited(n) {
  const mine = edits.filter(e => e[0] >= n.start && e[1] <= n.end);
  edits = edits.filter(e => !mine.includes(e));
  return apply(mine, n.start, n.end);
}
function apply(list, from, to) {
  let out = "";
  const order = list.map((e, k) => [e, k]).sort(([a, i], [b, j]) => a[0] - b[0] || i - j);
  for (const [[start, end, put]] of order) { out += source.slice(from, start) + put; from = Math.max(from, end); }
  return out + source.slice(from, to);
}

/** The loop is over the lines of standard input, which nothing else reads. */
function input(ast, from) {
  let uses = 0;
  walk(ast, n => {
    if (n.type === "MemberExpression" && !n.computed && n.object.name === "process" && n.property.name === "stdin") uses++;
    if (n.type === "CallExpression" && n.callee.type === "MemberExpression" && /^(close|pause|question|prompt|removeListener|removeAllListeners|off|write)$/.test(n.callee.property.name)) {
      const p = place(n.callee.object);
      if (p && from.type === "Identifier" && p.path === from.name) no(n, "the reader is told to " + n.callee.property.name);
    }
  });
  if (uses !== 1) refuse("standard input is used " + uses + " times");
  if (from.type === "Identifier") {
    const b = refOf(from).binding;
    for (const r of refs) {
      if (r.binding !== b || r.init || r.node === from) continue;
      const up = parent.get(r.node);
      if (!(up.type === "MemberExpression" && up.object === r.node && (up.property.name === "on" || up.property.name === "once"))) no(r.node, "the reader is used elsewhere");
      const event = parent.get(up).arguments;
      if (!event || event[0].value !== "close") no(r.node, "the reader is used elsewhere");
    }
  }
  cutInput();
}

/** Has a loop over all of standard input, split at line ends and used for nothing else, read its slice only. */
function whole(ast, list, numbered) {
  const once = n => { // what a variable that is used once is set to
    if (n.type !== "Identifier") return n;
    const b = refOf(n).binding, all = refs.filter(r => r.binding === b && r.node.name === n.name);
    const set = b && parent.get(b.at);
    return b && all.length === 2 && set.type === "VariableDeclarator" && set.id === b.at && set.init ? set.init : null;
  };
  const called = (n, names) => n && n.type === "CallExpression" && n.callee.type === "MemberExpression" && !n.callee.computed && names.includes(n.callee.property.name);
  let n = once(list);
  if (!called(n, ["split"]) || n.arguments.length !== 1) return;
  const at = n.arguments[0];
  if (at.type !== "Literal" || !(at.value === "\n" || at.regex && /^(\\r\?)?\\n$/.test(at.regex.pattern))) return;
  n = once(n.callee.object);
  const trimmed = called(n, ["trim"]) && n.arguments.length === 0;
  if (trimmed) n = once(n.callee.object);
  if (called(n, ["toString"])) n = once(n.callee.object);
  const reads = n => n.type === "CallExpression" && (n.callee.type === "Identifier" ? n.callee.name : n.callee.type === "MemberExpression" && !n.callee.computed && n.callee.property.name) === "readFileSync" &&
    n.arguments.length > 0 && (n.arguments[0].value === 0 || n.arguments[0].value === "/dev/stdin");
  if (!n || !reads(n) || n.arguments.length > 1 && !/^(utf-?8|ascii|latin1)$/.test(n.arguments[1].value)) return;
  let uses = 0;
  walk(ast, m => { if (reads(m) || m.type === "MemberExpression" && m.property.name === "stdin" || m.type === "Literal" && m.value === "/dev/stdin" && !reads(parent.get(m))) uses++; });
  const home = n => { for (n = parent.get(n); n && !isFunction(n); n = parent.get(n)); return n; };
  if (home(n) !== home(loop)) return; // one may run more often than the other
  if (uses === 1) sliceInput(trimmed, numbered);
}

/** A counting loop whose first line can be run twice. */
function counted() {
  if (!loop.init || !loop.test || !loop.update) no(loop, "how often the loop runs is not written in its first line");
  const moved = new Set();
  for (const n of [loop.init, loop.test, loop.update]) {
    walk(n, x => {
      if (/^(Await|Yield|New|TaggedTemplate|Import)/.test(x.type) || isFunction(x)) no(x, "how often the loop runs depends on a call");
      if (x.type === "CallExpression" && !(x.callee.type === "MemberExpression" && x.callee.object.name === "Math")) no(x, "how often the loop runs depends on a call");
    });
  }
  for (const r of refs) if (r.write && inside(r.node) && r.node.end <= loop.body.start) moved.add(r.binding);
  for (const r of refs) if (r.write && r.node.start >= loop.body.start && inside(r.node) && moved.has(r.binding)) no(r.node, "the loop's body sets " + r.node.name);
}

return { rewrite };
}
