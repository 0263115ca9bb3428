'use client';

import '@digdir/designsystemet-web/dialog';
import '@digdir/designsystemet-web/focusgroup';
import '@digdir/designsystemet-web/toggle-group';

export { Dialog, ToggleGroup } from '@digdir/designsystemet-react';
