'use strict';
// Gravity among twelve bodies, n steps of leapfrog; prints the drift of energy.

const DT = 0.001;
const EPS = 1e-1;

function makeBodies(count) {
  let seed = 42;
  const random = () => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
  return Array.from({ length: count }, () => ({
    pos: [random() * 10, random() * 10, random() * 10],
    vel: [random() - 0.5, random() - 0.5, random() - 0.5],
    mass: random() + 0.1,
  }));
}

function kick(bodies) {
  for (let i = 0; i < bodies.length; i++) {
    const a = bodies[i];
    for (let j = i + 1; j < bodies.length; j++) {
      const b = bodies[j];
      const dx = b.pos[0] - a.pos[0];
      const dy = b.pos[1] - a.pos[1];
      const dz = b.pos[2] - a.pos[2];
      const r2 = dx * dx + dy * dy + dz * dz + EPS;
      const f = DT / (r2 * Math.sqrt(r2));
      a.vel[0] += dx * f * b.mass; a.vel[1] += dy * f * b.mass; a.vel[2] += dz * f * b.mass;
      b.vel[0] -= dx * f * a.mass; b.vel[1] -= dy * f * a.mass; b.vel[2] -= dz * f * a.mass;
    }
  }
}

function drift(bodies) {
  for (const { pos, vel } of bodies) {
    for (let k = 0; k < 3; k++) pos[k] += vel[k] * DT;
  }
}

function energy(bodies) {
  let e = 0;
  bodies.forEach((a, i) => {
    e += 0.5 * a.mass * a.vel.reduce((s, v) => s + v * v, 0);
    bodies.slice(i + 1).forEach((b) => {
      e -= (a.mass * b.mass) / Math.sqrt(EPS + a.pos.reduce((s, p, k) => s + (p - b.pos[k]) ** 2, 0));
    });
  });
  return e;
}

const steps = +process.argv[2];
const bodies = makeBodies(12);
const before = energy(bodies);
for (let s = 0; s < steps; s++) {
  kick(bodies);
  drift(bodies);
}
console.log(((energy(bodies) - before) / Math.abs(before)).toExponential(3));
