// want time n log n
// want space n
function carFleet(target: number, position: number[], speed: number[]): number {
  const cars = position.map((p, i) => [p, speed[i]] as const).sort((a, b) => b[0] - a[0]);
  const stack: number[] = [];
  for (const [p, s] of cars) {
    const t = (target - p) / s;
    if (!stack.length || t > stack[stack.length - 1]) stack.push(t);
  }
  return stack.length;
}
