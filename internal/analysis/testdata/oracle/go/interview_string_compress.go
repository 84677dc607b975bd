// want time n
// want space 1

package solution

func compress(chars []byte) int {
	write, read := 0, 0
	for read < len(chars) {
		j := read
		for j < len(chars) && chars[j] == chars[read] {
			j++
		}
		chars[write] = chars[read]
		write++
		read = j
	}
	return write
}
