// want time 1
// want space 1
var readBinaryWatch = function (turnedOn) {
  const res = [];
  for (let h = 0; h < 12; h++)
    for (let m = 0; m < 60; m++) {
      let bits = 0;
      for (let x = h * 64 + m; x; x &= x - 1) bits++;
      if (bits === turnedOn) res.push(`${h}:${String(m).padStart(2, '0')}`);
    }
  return res;
};
