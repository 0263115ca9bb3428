/**
 * The components of designsystemet that the portal uses, and the only door to them. The package's own door is a client
 * module that leads to everything it has, icons included: 180 kB on every page. Behind this one the parts lie apart, so
 * that a page without fields brings no fields. Each is named here too: with `export *` every page brings all of them.
 */
export {
  Alert,
  Button,
  type ButtonProps,
  Heading,
  Link,
  List,
  Paragraph,
  SkipLink,
  Spinner,
  Tag,
} from './ds/tekst';
export {
  Checkbox,
  Field,
  Fieldset,
  Input,
  Label,
  Radio,
  Select,
  SelectOption,
  Textarea,
  Textfield,
  ValidationMessage,
} from './ds/felt';
export { Table, TableBody, TableCell, TableHead, TableHeaderCell, TableRow } from './ds/bord';
export { Dialog, ToggleGroup } from './ds/vindu';
