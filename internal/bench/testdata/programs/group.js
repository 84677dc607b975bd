// A handler: readings by sensor, with mean, least and most.
exports.handler = async (event) => {
  const by = new Map();
  for (const r of event.readings) {
    if (!by.has(r.sensor)) by.set(r.sensor, []);
    by.get(r.sensor).push(r.value);
  }
  return [...by].map(([sensor, vs]) => ({
    sensor, n: vs.length, mean: vs.reduce((a, b) => a + b, 0) / vs.length,
    least: vs.reduce((a, b) => Math.min(a, b)), most: vs.reduce((a, b) => Math.max(a, b)),
  }));
};
