'use client';

/**
 * The components of designsystemet that the portal uses, and the only door to them. The package's own door is a client
 * module that leads to everything it has, icons included: 180 kB on every page.
 */
export {
  Alert,
  Button,
  type ButtonProps,
  Checkbox,
  Details,
  DetailsContent,
  DetailsSummary,
  Dialog,
  Field,
  Fieldset,
  Heading,
  Input,
  Label,
  Link,
  List,
  Paragraph,
  Radio,
  Select,
  SelectOption,
  SkipLink,
  Spinner,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableHeaderCell,
  TableRow,
  Tag,
  Textfield,
  ToggleGroup,
  ValidationMessage,
} from '@digdir/designsystemet-react';
