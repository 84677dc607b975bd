//go:build !linux

package seal

// inMemory knows no such folder on other systems.
func inMemory() (string, error) { return "", ErrMemory }
