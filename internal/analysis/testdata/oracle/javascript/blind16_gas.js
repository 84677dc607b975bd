// want time n
// want space 1
var canCompleteCircuit = function (gas, cost) {
  let total = 0, tank = 0, start = 0;
  for (const i of gas.keys()) {
    const d = gas[i] - cost[i];
    total += d;
    tank += d;
    if (tank < 0) {
      start = i + 1;
      tank = 0;
    }
  }
  return total >= 0 ? start : -1;
};
