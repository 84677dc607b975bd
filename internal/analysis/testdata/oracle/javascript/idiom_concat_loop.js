// want time n^2
// want space n
function copies(nums) {
  let acc = [];
  for (const x of nums) acc = acc.concat([x]);
  return acc;
}
module.exports = copies;
