'use client';

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
} from '@digdir/designsystemet-react';
