import './kit.css';

export { Button, type ButtonProps } from './actions/button.tsx';
export { Chip, type ChipProps } from './actions/chip.tsx';
export { Chips, type ChipsProps } from './actions/chips.tsx';
export { IconButton, type IconButtonProps } from './actions/icon-button.tsx';
export { Shortcut } from './actions/shortcut.tsx';
export { StatusItem, type StatusItemProps } from './actions/status-item.tsx';
export { ListToolbar, type ListToolbarProps } from './actions/list-toolbar.tsx';
export { Toolbar, type ToolbarProps } from './actions/toolbar.tsx';
export { Board } from './board/board.tsx';
export type { BoardCard, BoardColumn, BoardProps } from './board/board-props.ts';
export {
  type ChartEarlier,
  type ChartFormat,
  type ChartKind,
  type ChartPoint,
  type ChartProps,
  type ChartSeries,
  type ChartUnit,
  type ChartWords,
} from './charts/chart-props.ts';
export { Chart } from './charts/chart.tsx';
export { defineView, join, type ViewJoin, type ViewModule } from './define-view.ts';
export {
  type ChecklistAnswer,
  type ChecklistAnswers,
  ChecklistField,
  type ChecklistFieldProps,
  type ChecklistItem,
} from './checklist/checklist-field.tsx';
export { Checkbox, type CheckboxProps } from './fields/checkbox.tsx';
export type { FieldProps } from './fields/field-props.ts';
export { MoneyField, type MoneyFieldProps } from './fields/money-field.tsx';
export { NumberField, type NumberFieldProps } from './fields/number-field.tsx';
export { PercentField, type PercentFieldProps } from './fields/percent-field.tsx';
export { QuantityField, type QuantityFieldProps } from './fields/quantity-field.tsx';
export { QuantityStepper, type QuantityStepperProps } from './fields/quantity-stepper.tsx';
export { SearchField, type SearchFieldProps } from './fields/search-field.tsx';
export { Select, type SelectOption, type SelectProps } from './fields/select.tsx';
export { Switch, type SwitchProps } from './fields/switch.tsx';
export { TextField, type TextFieldProps } from './fields/text-field.tsx';
export { saveFile } from './files/save-file.ts';
export { PersonOnFile, type PersonOnFileProps } from './people/person-on-file.tsx';
export { AddFiles, type AddFilesProps } from './files/add-files.tsx';
export { uploadFile, type UploadOptions } from './files/upload-file.ts';
export { type Formatters, useFormat } from './format/use-format.ts';
export {
  type BoundField,
  createForm,
  type FieldErrors,
  type FormOptions,
  type FormState,
} from './forms/create-form.ts';
export { Form, type FormProps } from './forms/form.tsx';
export { Icon, type IconProps } from './icons/icon.tsx';
export { type IconName, ICONS } from './icons/icon-set.ts';
export { ExportButton, type ExportButtonProps } from './import/export-button.tsx';
export { ImportDialog, type ImportDialogProps } from './import/import-dialog.tsx';
export { createIsOn } from './create-is-on.ts';
export { createLive, type Live, useClient } from './live.ts';
export { Dialog, type DialogProps } from './overlays/dialog.tsx';
export { Popover, type PopoverProps } from './overlays/popover.tsx';
export { PaperSelect, type PaperSelectProps } from './paper/paper-select.tsx';
export { PrintPaper, type PrintPaperProps } from './paper/print-paper.tsx';
export { type KindOfPaper, type PaperSource, usePaper } from './paper/use-paper.ts';
export { type Toast, Toasts, type ToastsProps } from './overlays/toasts.tsx';
export { MoneyPad, type MoneyPadProps } from './pads/money-pad.tsx';
export { NumberPad, type NumberPadProps } from './pads/number-pad.tsx';
export { createFinder, type Finder } from './finding/create-finder.ts';
export { FoundList, type FoundListProps } from './finding/found-list.tsx';
export { createOpenRecord, type OpenRecord } from './records/create-open-record.ts';
export {
  createRecordForm,
  type RecordFormOptions,
  type RecordFormState,
  type Revised,
} from './records/create-record-form.ts';
export { type Difference, type DraftField } from './records/differences.ts';
export { RecordForm, type RecordFormProps } from './records/record-form.tsx';
export { type SettingsSection, SettingsSections } from './settings-sections.ts';
export { createShortcut, type ShortcutOptions } from './shortcuts/create-shortcut.ts';
export { Badge, type BadgeProps } from './showing/badge.tsx';
export { EmptyState, type EmptyStateProps } from './showing/empty-state.tsx';
export { ErrorState, type ErrorStateProps } from './showing/error-state.tsx';
export { Figure, type FigureProps } from './showing/figure.tsx';
export { Loaded, type LoadedProps } from './showing/loaded.tsx';
export { Money, type MoneyProps } from './showing/money.tsx';
export { Notice, type NoticeProps } from './showing/notice.tsx';
export { Page, type PageProps } from './showing/page.tsx';
export { Picture, type PictureProps } from './showing/picture.tsx';
export { Progress, type ProgressProps } from './showing/progress.tsx';
export { Quantity, type QuantityProps } from './showing/quantity.tsx';
export { SidePanel, type SidePanelProps } from './showing/side-panel.tsx';
export { Spinner, type SpinnerProps } from './showing/spinner.tsx';
export { type Tab, Tabs, type TabsProps } from './showing/tabs.tsx';
export { type Signature, SignaturePad, type SignaturePadProps } from './signature/signature-pad.tsx';
export { createColumnChoice, type ColumnChoice } from './table/column-choice.ts';
export type { Column, Sort, TableRow } from './table/column.ts';
export { ColumnsButton, type ColumnsButtonProps } from './table/columns-button.tsx';
export { createMarks, type Marks } from './table/create-marks.tsx';
export { DataTable, type DataTableProps } from './table/data-table.tsx';
export type { RowSource } from './table/row-source.ts';
export { createWindowedRows, type WindowAsked, type WindowedRows } from './table/windowed-rows.ts';
export {
  type LiveObserver,
  type Notification,
  useView,
  useWorkbench,
  ViewContext,
  type ViewState,
  type Workbench,
  WorkbenchContext,
} from './workbench.ts';
