package analyticsschemas

// presenceOperators ask whether paths are present, and so speak of absent ones.
var presenceOperators = map[string]bool{"has": true, "atLeastOne": true, "exactlyOne": true, "together": true}

// itemOperators have, from their second argument on, the scope of an item.
var itemOperators = map[string]bool{
	"each": true, "count": true, "sum": true, "product": true, "min": true, "max": true, "unique": true,
}

// spokenPaths are the paths that must be present for an expression to speak, each once.
func spokenPaths(expression any) []string {
	var paths []string
	known := map[string]bool{}
	var visit func(argument any)
	visit = func(argument any) {
		switch argument := argument.(type) {
		case string:
			if !known[argument] {
				known[argument] = true
				paths = append(paths, argument)
			}
		case map[string]any:
			operator, _ := argument["op"].(string)
			arguments, _ := argument["args"].([]any)
			if presenceOperators[operator] {
				return
			}
			if itemOperators[operator] && len(arguments) > 1 {
				arguments = arguments[:1]
			}
			for _, inner := range arguments {
				visit(inner)
			}
		}
	}
	visit(expression)
	return paths
}
