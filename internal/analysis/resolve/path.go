package resolve

import "strings"

// JoinPath puts a step before a path.
func JoinPath(step, rest string) string {
	if rest == "" {
		return step
	}
	return step + "/" + rest
}

// CutPath takes the first step off a path. A name with slashes in it gives no empty steps.
func CutPath(path string) (step, rest string) {
	step, rest, _ = strings.Cut(path, "/")
	return step, strings.Trim(rest, "/")
}

// Extend appends a step to the end of a path.
func Extend(path, step string) string {
	if path == "" {
		return step
	}
	return path + "/" + step
}
