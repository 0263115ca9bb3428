'use client';

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
} from '@digdir/designsystemet-react';
