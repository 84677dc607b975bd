package syscalls

import _ "embed"

//go:embed arm64.txt
var numbers string
